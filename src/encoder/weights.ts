import { z } from 'zod';

/** The list of weights at the end of a TensorFlow.js model: they follow one another in the joined files. */
const manifestSchema = z.object({
  weightsManifest: z.tuple([
    z.object({
      paths: z.array(z.string()),
      weights: z.array(
        z.object({ name: z.string(), shape: z.array(z.number()), dtype: z.enum(['float32', 'int32']) }),
      ),
    }),
  ]),
});

/** The files that hold the weights, in order; throws where `json` is no such model. */
export const weightFiles = (json: unknown): string[] => manifestSchema.parse(json).weightsManifest[0].paths;

/** Every weight's numbers by the end of its name: the one that `ending` fits, an error where none or several do. */
export const namedWeights = (json: unknown, bytes: Uint8Array): ((ending: string) => Float32Array) => {
  const [{ weights }] = manifestSchema.parse(json).weightsManifest;
  let at = bytes.byteOffset;
  const all = weights.map(({ name, shape }) => {
    const values = new Float32Array(
      bytes.buffer,
      at,
      shape.reduce((size, side) => size * side, 1),
    );
    at += values.byteLength;
    return { name, values };
  });
  return (ending) => {
    const [found, another] = all.filter(({ name }) => name.endsWith(ending));
    if (!found || another) throw new Error(`The encoder has no single weight called ${ending}.`);
    return found.values;
  };
};
