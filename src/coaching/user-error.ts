/** Something a person can put right: its message is shown to them as written. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
