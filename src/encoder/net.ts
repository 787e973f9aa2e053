import type { Kernel, Matrix } from './kernel.ts';

/** Numbers of an embedding, and of a token's row from the first layer on. */
export const EMBEDDING_SIZE = 512;

/** A dense layer x · W + b: `matrix` inner × cols, `bias` [cols]. */
export type Dense = { matrix: Matrix; bias: Float32Array };

/** What layer normalisation has learned: both [width]. */
export type Norm = { scale: Float32Array; bias: Float32Array };

/** One layer of the transformer's encoder (Vaswani et al. 2017, 3.1); `width` is 256 in the first and 512 in the second. */
export type Layer = {
  /** width → 512: brings the residual stream to what is added to it; none where it has that width already. */
  resize: Dense | null;
  attentionNorm: Norm;
  /** width → 3 · width: the projections to Q, K and V in one matrix. */
  qkv: Dense;
  /** width → 512: Wᴼ, which mixes the heads. */
  attentionOutput: Dense;
  feedForwardNorm: Norm;
  /** 512 → 1,536. */
  feedForwardIn: Dense;
  /** 1,536 → 512. */
  feedForwardOut: Dense;
};

/** The Universal Sentence Encoder (Cer et al. 2018) in its smallest published size: 8,002 tokens, two layers. */
export type Net = {
  /** tokens of the vocabulary × 256, row after row. */
  tokenEmbeddings: Float32Array;
  /** [128], in radians a position: the waves of the positional encoding. */
  frequencies: Float32Array;
  layers: readonly Layer[];
  /** 512 → 512: from the tokens' mean to the sentence embedding, before its tanh. */
  sentence: Dense;
};

type Weight = (ending: string) => Float32Array;

const BIAS = 'bias/ConcatPartitions/concat';

const denseOf = (kernel: Kernel, values: Float32Array, bias: Float32Array): Dense => ({
  matrix: kernel.allocateMatrix(values, values.length / bias.length, bias.length),
  bias: Float32Array.from(bias),
});

const layerOf = (kernel: Kernel, weight: Weight, number: number): Layer => {
  const within: Weight = (name) => weight(`Layer_${number}/TransformerLayer/${name}`);
  const dense = (matrix: string, bias: string) => denseOf(kernel, within(matrix), within(bias));
  const attention = (name: string) =>
    dense(`MultiheadAttention/${name}/kernel/part_0`, `MultiheadAttention/${name}/${BIAS}`);
  const feedForward = (name: string) => dense(`FFN/${name}/Tensordot/Reshape_1`, `FFN/${name}/${BIAS}`);
  const norm = (of: string): Norm => {
    const part = (name: string) =>
      Float32Array.from(
        within(`${of}layer_prepostprocess/layer_norm/layer_norm_${name}/ConcatPartitions/concat`),
      );
    return { scale: part('scale'), bias: part('bias') };
  };
  return {
    resize: number === 0 ? dense('dense/kernel/ConcatPartitions/concat', `dense/${BIAS}`) : null,
    attentionNorm: norm(''),
    qkv: attention('qkv_transform_single'),
    attentionOutput: attention('output_transform_single'),
    feedForwardNorm: norm('FFN/'),
    feedForwardIn: feedForward('conv1'),
    feedForwardOut: feedForward('conv2'),
  };
};

/** Lays the weights out in the kernel's memory; `weight` finds one by the end of its name in the published graph. */
export const createNet = (kernel: Kernel, weight: Weight): Net => ({
  tokenEmbeddings: Float32Array.from(weight('Embeddings_en')),
  frequencies: Float32Array.from(weight('TimingSignal/ExpandDims_1')),
  layers: [0, 1].map((number) => layerOf(kernel, weight, number)),
  sentence: denseOf(kernel, weight('tanh_layer_0/weights'), weight('tanh_layer_0/bias')),
});
