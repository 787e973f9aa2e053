import type { IncomingMessage } from 'node:http';
import { RefusedError } from '../refusals.ts';
import type { Upload } from './routing.ts';

export type Body = { body: unknown; files: Upload[] };

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new RefusedError('invalidJson');
  }
};

/** The platform's own reader holds a whole form in memory, which is fine for what a bot sends over loopback. */
type FormSource = { formData(): Promise<FormData> };

const parseMultipart = async (type: string, bytes: Uint8Array<ArrayBuffer>): Promise<Body> => {
  const source: FormSource = new Response(bytes, { headers: { 'content-type': type } });
  const form = await source.formData();
  const files: Upload[] = [];
  for (const value of form.values()) {
    if (typeof value === 'string') continue;
    files.push({ name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? parseJson(payload) : {}, files };
};

/** Reads a request to its end: JSON, or a form with `payload_json` and files. Refuses with 50109 what is no JSON. */
export const readBody = async (request: IncomingMessage): Promise<Body> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (type.startsWith('multipart/form-data')) return parseMultipart(type, bytes);
  return { body: parseJson(new TextDecoder().decode(bytes)), files: [] };
};
