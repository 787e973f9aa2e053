import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import type { Question } from './prompt.ts';

/** How an answer's shape is asked for, the strictest first: not every server knows every form. */
export const FORMS = ['json_schema', 'json_object', 'text'] as const;
export type Form = (typeof FORMS)[number];

/** What a form adds to a request. Where the server does not hold the answer to its shape, the messages tell it. */
export const inForm = <T>({ name, schema, messages }: Question<T>, form: Form) => {
  if (form === 'json_schema') return { messages, response_format: zodResponseFormat(schema, name) };
  const shape = `Answer with one JSON object and nothing else. Its JSON schema: ${JSON.stringify(z.toJSONSchema(schema))}`;
  return {
    messages: [{ role: 'system' as const, content: shape }, ...messages],
    response_format: { type: form },
  };
};

/** The first JSON object in a text that may speak around it; throws a `SyntaxError` where there is none. */
export const firstObject = (text: string): unknown => {
  const start = text.indexOf('{');
  for (let end = text.indexOf('}', start); start >= 0 && end >= 0; end = text.indexOf('}', end + 1)) {
    const candidate = text.slice(start, end + 1);
    try {
      return JSON.parse(candidate);
    } catch {
      // An inner brace: the object ends at a later one.
    }
  }
  throw new SyntaxError('No JSON object');
};
