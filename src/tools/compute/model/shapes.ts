/** Shapes of models: what the cost model needs to know of an architecture. */

/** Deep-seek style latent attention: ranks and head sizes of the compressed queries, keys and values. */
export interface LatentAttention {
  queryRank: number | null;
  kvRank: number;
  nopeDim: number;
  ropeDim: number;
  valueDim: number;
}

interface NamedShape {
  name: string;
  /** Exact count where known; see parameters.ts for the count from shapes. */
  parameters: number;
}

interface TransformerShape extends NamedShape {
  layers: number;
  hidden: number;
  heads: number;
  kvHeads: number;
  headDim: number;
  ffn: number;
  /** Three matrices in the MLP (SwiGLU, GeGLU) instead of two. */
  gated: boolean;
  vocab: number;
  /** Input embedding and output head share one matrix. */
  tied: boolean;
  /** Tokens a layer may look back, where it is less than the sequence. */
  slidingWindow?: number;
  /** Rows of a learned position table; left out for rotary and relative positions. */
  positions?: number;
}

export interface DecoderShape extends TransformerShape {
  arch: 'decoder';
}

export interface MoeShape extends TransformerShape {
  arch: 'moe-decoder';
  activeParameters: number;
  experts: number;
  topK: number;
  sharedExperts: number;
  denseLayers: number;
  denseFfn: number;
  latentAttention?: LatentAttention;
}

export interface EncoderShape extends TransformerShape {
  arch: 'encoder';
  /** Its tokens are patches of an image: no dropout and no rotary positions between the matrices. */
  patches?: boolean;
}

export interface EncDecShape extends TransformerShape {
  arch: 'encdec';
  decoderLayers: number;
}

interface ImageShape extends NamedShape {
  /** Side of the square image, in pixels, at which gmacs and activationsM hold. */
  imageSize: number;
  /** Multiply-accumulates of one forward pass, in 1e9. A FLOP count is twice that. */
  gmacs: number;
  /** Elements put out by the layers in one forward pass, in 1e6 (timm's "macts"). */
  activationsM: number;
}

export interface VitShape extends ImageShape {
  arch: 'vit';
  patch: number | null;
  layers: number | null;
  hidden: number | null;
  heads: number | null;
  ffn: number | null;
  /** Attention inside windows (Swin): cost grows with the image's area, not its square. */
  windowed: boolean;
}

/** Concatenating networks (DenseNet) pass every earlier output through each norm again. */
export type Convolution = 'dense' | 'grouped' | 'depthwise' | 'depthwise7' | 'concatenated';

export interface CnnShape extends ImageShape {
  arch: 'cnn';
  convolution: Convolution;
}

export interface DetectorShape extends ImageShape {
  arch: 'det';
  convolution: Convolution;
}

export interface UnetShape extends ImageShape {
  arch: 'unet';
}

export type LanguageModel = DecoderShape | MoeShape | EncoderShape | EncDecShape;
export type ImageModel = VitShape | CnnShape | DetectorShape | UnetShape;
export type ModelShape = LanguageModel | ImageModel;
