/** What Discord says when it will not: HTTP status, error code, words. */
const REFUSALS = {
  generalError: [404, 0, '404: Not Found'],
  unauthorized: [401, 0, '401: Unauthorized'],
  notAllowedMethod: [405, 0, '405: Method Not Allowed'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownEmoji: [400, 10014, 'Unknown Emoji'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notYourMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  closedInbox: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidFormBody: [400, 50035, 'Invalid Form Body'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
} as const;

export type Refusal = keyof typeof REFUSALS;

/** A request that Discord refuses; the REST server turns it into its HTTP answer. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly status: number;
  readonly body: Record<string, unknown>;

  constructor(refusal: Refusal, details: Record<string, unknown> = {}) {
    const [status, code, message] = REFUSALS[refusal];
    super(message);
    this.status = status;
    this.body = { message, code, ...details };
  }
}

/** Answers `value`, or refuses where there is none. */
export const orRefuse = <T>(value: T | null | undefined, refusal: Refusal): T => {
  if (value === null || value === undefined) throw new RefusedError(refusal);
  return value;
};
