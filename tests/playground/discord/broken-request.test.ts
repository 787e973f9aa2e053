import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createManualClock } from '../../../src/clock.ts';
import { startLocalDiscord } from '../../../src/playground/discord/local-discord.ts';

it('a client that dies in the middle of a request has asked for nothing, and others are answered', async () => {
  const discord = await startLocalDiscord({ clock: createManualClock(0) });
  onTestFinished(() => discord.stop());
  const { hostname, port } = new URL(discord.url);
  const dying = connect(Number(port), hostname);
  dying.end(
    [
      'POST /api/v10/users/@me/channels HTTP/1.1',
      `host: ${hostname}`,
      `authorization: Bot ${discord.token}`,
      'content-type: application/json',
      'content-length: 100',
      '',
      '{"recipient_id":',
    ].join('\r\n'),
  );
  await once(dying.resume(), 'close');
  const headers = { authorization: `Bot ${discord.token}` };
  const answer = await fetch(`${discord.url}/v10/users/@me`, { headers });
  expect(answer.status).toBe(200);
  await discord.settled();
  expect(discord.asked).toContainEqual({ request: 'POST /users/@me/channels', status: null });
});
