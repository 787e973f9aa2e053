import { Writable } from 'node:stream';

/** Takes the bot's log and tells each of its lines. */
export const createLogSink = (tell: (line: string) => void): Writable =>
  new Writable({
    write(chunk, _, done) {
      for (const line of String(chunk).split('\n').filter(Boolean)) tell(line);
      done();
    },
  });
