import type { Kernel, Matrix } from './kernel.ts';

/** Numbers of an embedding. */
export const EMBEDDING_SIZE = 512;

export type Dense = { matrix: Matrix; bias: Float32Array };
export type Norm = { scale: Float32Array; bias: Float32Array };
export type Layer = {
  /** Brings what passes the layer by to the layer's width; none where the width stays. */
  resize: Dense | null;
  before: Norm;
  keys: Dense;
  combine: Dense;
  between: Norm;
  widen: Dense;
  narrow: Dense;
};

/** The small Universal Sentence Encoder (Cer et al. 2018): two transformer layers, a mean, one layer more. */
export type Net = {
  /** One row of 256 a piece. */
  pieces: Float32Array;
  /** How fast each of 128 waves turns with the place in the text. */
  waves: Float32Array;
  layers: readonly Layer[];
  last: Dense;
};

type Weight = (ending: string) => Float32Array;

const BIAS = 'bias/ConcatPartitions/concat';

const denseOf = (kernel: Kernel, values: Float32Array, bias: Float32Array): Dense => ({
  matrix: kernel.placeMatrix(values, values.length / bias.length, bias.length),
  bias: Float32Array.from(bias),
});

const layerOf = (kernel: Kernel, weight: Weight, number: number): Layer => {
  const within: Weight = (name) => weight(`Layer_${number}/TransformerLayer/${name}`);
  const dense = (matrix: string, bias: string) => denseOf(kernel, within(matrix), within(bias));
  const attention = (name: string) =>
    dense(`MultiheadAttention/${name}/kernel/part_0`, `MultiheadAttention/${name}/${BIAS}`);
  const forward = (name: string) => dense(`FFN/${name}/Tensordot/Reshape_1`, `FFN/${name}/${BIAS}`);
  const norm = (of: string): Norm => {
    const part = (name: string) =>
      Float32Array.from(
        within(`${of}layer_prepostprocess/layer_norm/layer_norm_${name}/ConcatPartitions/concat`),
      );
    return { scale: part('scale'), bias: part('bias') };
  };
  return {
    resize: number === 0 ? dense('dense/kernel/ConcatPartitions/concat', `dense/${BIAS}`) : null,
    before: norm(''),
    keys: attention('qkv_transform_single'),
    combine: attention('output_transform_single'),
    between: norm('FFN/'),
    widen: forward('conv1'),
    narrow: forward('conv2'),
  };
};

/** Lays the weights out in the kernel's memory; `weight` finds one by the end of its name in the published graph. */
export const createNet = (kernel: Kernel, weight: Weight): Net => ({
  pieces: Float32Array.from(weight('Embeddings_en')),
  waves: Float32Array.from(weight('TimingSignal/ExpandDims_1')),
  layers: [0, 1].map((number) => layerOf(kernel, weight, number)),
  last: denseOf(kernel, weight('tanh_layer_0/weights'), weight('tanh_layer_0/bias')),
});
