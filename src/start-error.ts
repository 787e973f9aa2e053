/** The bot cannot start: the message is one sentence for whoever started it, to be shown as it stands. */
export class StartError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'StartError';
  }
}
