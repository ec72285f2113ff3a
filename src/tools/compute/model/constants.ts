/**
 * Every calibrated number of the cost model. Each has a physical meaning and a range known from literature;
 * those marked "open runs" were fitted on the published runs of /accuracy/, leaving a whole group out to judge them.
 */
export const constants = {
  /** What a box calls GB are GiB, of 1.0737 decimal GB (an H100's 80 GB are 81,559 MiB in nvidia-smi). */
  boxGb: 1.0737,
  /** Share of it that a job can fill: firmware, the driver's context and ECC take the rest (0.92-0.95; cards with graphics memory give a sixteenth to ECC). About the number on the box is left, in decimal GB. */
  usableMemory: 0.93,
  /** Share of peak a large matrix multiply reaches where power does not limit it (stas00/ml-engineering MAMF: A100 0.87, Gaudi2 0.97). */
  matmulShare: 0.97,
  /**
   * Watts per dense 16-bit TFLOP/s at which a chip holds its clock, by process. Best multiplies: A100 1.5, H100 0.9 of a
   * share of 0.8, MI300X 0.57 for 0.51; BERT on Lambda's cards: A10 and A6000 about 2.8, RTX 6000 Ada 2.5, V100 3.7.
   */
  fullClockWattsPerTflop: { nm12: 3.8, nm8: 2.7, nm7: 2.3, nm5: 2.4, nm4Stacked: 0.62 },
  /** The same on data-centre chips since Hopper (MAMF: H100 0.80, B200 0.78, Gaudi3 0.68). */
  stackedMatmulShare: 0.86,
  /** How steeply speed falls with power below that, for data-sheet peaks. Open runs. */
  powerExponent: 0.8,
  /** The same share where nobody publishes the power. */
  unknownPowerShare: 0.88,
  /** Watts per TFLOP/s below which a chip with a measured multiply slows down when links and memory work as well. */
  sustainedWattsPerTflop: 0.75,
  /** The same on top of a measured multiply, which runs for seconds on one chip while links and memory idle: power grows with the cube of the clock, so the clock falls with its cube root. */
  sustainedExponent: 0.5,
  /** Real layers against the best single multiply: shapes, dispatch, clocks (0.75-0.9). Open runs. */
  modelShare: 0.8,
  /** Grouped multiplies of experts against one large multiply (MegaBlocks, torchtitan: 0.4-0.8). Five open runs from 0.4 to 0.9: the middle. */
  expertShare: 0.65,
  /** Part of the expert exchange that overlaps with work. */
  expertOverlap: 0.5,
  /** fp8 multiplies against their doubled peak: scaling, casts, transposes (0.6-0.75; torchtitan 1.28x over bf16). Open runs. */
  fp8Share: 0.83,
  /** Multiplies in fp32 on CUDA cores come close to their peak (0.85-0.95). */
  fp32Share: 0.92,
  /** FlashAttention forward and backward against the large multiply (FlashAttention-2 paper: 0.5-0.73 of peak). */
  flashShare: { eager: 0.7, compiled: 0.6, tuned: 0.92, serving: 0.9, unknown: 0.58 },
  /** FlashAttention-2, which plain stacks use, on chips since Hopper: it leaves their asynchronous copies idle (FlashAttention-3 paper: 35 % of an H100, torchtitan at 32k to 131k tokens). */
  flashOnStacked: 0.55,
  /** Part of causal attention that kernels do not skip: 0.5 ideal, 1 full mask. Open runs: 0.8. */
  causalShare: 0.53,
  /** Share of the data-sheet bandwidth that streaming kernels reach (0.75-0.92, STREAM and memcpy). */
  bandwidthShare: 0.8,
  /** Times each kept activation byte crosses the memory bus in one training step, by stack. Open runs. */
  trafficPasses: { eager: 13, compiled: 5, tuned: 4.3, serving: 4.3, unknown: 6, patches: 4 },
  /** Times each element of an unfused score matrix crosses the bus in forward and backward. */
  scorePasses: { eager: 18, compiled: 20, tuned: 24, serving: 20, unknown: 15 },
  /** Width of a multiply that keeps an A100 half busy; it grows with the peak (tile and wave quantisation, NVIDIA matmul guide). Open runs. */
  busyWidth: 155,
  /** How much narrower tensor parallelism makes a multiply: one of its two sides is split, 0.5 of the width. Open runs. */
  tensorWidth: 0.75,
  /** Part of the tensor-parallel exchange that runs beside multiplies (user buffers, async TP). Open runs. */
  tensorOverlap: 0.45,
  /** Bytes a logit moves in loss and backward: 16-bit, 32-bit, softmax, gradient. */
  logitTraffic: { 'full-logits': 36, fused: 12 },
  /** Bytes moved, at streaming speed, per 4-bit weight each time it is used (bitsandbytes, litgpt: 1.1-1.6 times slower). Open runs. */
  dequantiseBytes: 11.5,
  /** Model chunks per pipeline stage: tuned stacks interleave two or more (Narayanan et al. 2021). */
  interleave: { eager: 1, compiled: 1, tuned: 3.8, serving: 1, unknown: 1 },
  /** Seconds one transformer layer costs the host in one pass when kernels are launched one by one (litgpt: 1.0-1.3 ms). */
  launchSecondsPerLayer: { eager: 1.08e-3, compiled: 0.25e-3, tuned: 0.25e-3, serving: 0.02e-3, unknown: 0.8e-3 },
  /** Share of the data-sheet link rate that collectives reach inside a machine (NCCL bus bandwidth: 0.6-0.8). */
  linkShare: 0.78,
  /** GB/s per device and direction between machines, by generation: four 100 Gb/s adapters for eight V100, one 200 Gb/s for an A100, 400 Gb/s since, at NCCL efficiency. */
  networkGbs: { until2019: 4.5, until2021: 15, since: 42 },
  /** Part of data-parallel traffic that backward hides. */
  overlapShare: 0.68,
  /** Slow-down per doubling of devices beyond one machine (llm-foundry H100 128 to 512: 1-1.5 %). */
  scalingLossPerDoubling: 0.008,
  devicesPerMachine: 8,
  /** Times the states cross the bus in one update: once when fused, twice and more when each operation is a kernel of its own. */
  optimiserPasses: { eager: 2.5, compiled: 1.5, tuned: 1, serving: 1, unknown: 1.5 },
  /** A full card makes the allocator free and ask again in every step, and the host waits (PyTorch's num_alloc_retries): from this share on, up to this much of the step. */
  fullCard: { from: 0.93, slowdown: 0.4 },
  /**
   * Kernels of image networks keep fewer bytes in flight than stacked memory needs: up to this bandwidth they reach the
   * usual share, beyond it less (Lambda's ResNet-50: 1.3 times on 1.6 TB/s, 1.6 times on 3.35 TB/s of what 0.94 reach).
   */
  streamFromGbs: 900,
  streamExponent: 0.35,
  /** Convolutions against the large multiply, and bus crossings per output element in training (timm on RTX 3090). */
  convolutionShare: 0.95,
  convolutionBytes: { dense: 23, grouped: 26, depthwise: 25, depthwise7: 20, concatenated: 50, vit: 26, unet: 10.5 },
  convolutionInferShare: 0.24,
  /**
   * Part of the work and of the bytes of a step that is left where stages do not learn. Detectors freeze the stem and the
   * first stage (detectron2 FREEZE_AT, mmdetection frozen_stages): 12 % of the arithmetic and 30 % of the outputs, forward only.
   */
  learningStages: { all: { work: 1, outputs: 1 }, det: { work: 0.92, outputs: 0.8 } },
  /** Copies of each layer output that training keeps: convolution and its norm are 2; frozen norms, in-place functions and group norms keep fewer. Detectors lie between frozen norms and stages (detectron2, 1.1) and learning norms (mmdetection, 1.5). Open runs. */
  imageKept: { cnn: 2.2, det: 1.35, unet: 1.35, vit: 1.6 },
  /** Decoding reads weights and cache once a token at this share of the bandwidth (lmdeploy on A100: 0.65-0.75). */
  decodeBandwidthShare: 0.74,
  prefillShare: 0.75,
  /** Bytes per token, layer and hidden unit that eager norms and rotary functions keep in 32 bits. Open runs (litgpt, nanotron, HF). */
  eagerNormBytes: { rms: 11, layer: 3, autocast: 15.5, patches: 4 },
  /** Share of the kept bytes that torch's per-operator selective recompute still keeps (torchtitan). */
  selectiveKept: 0.42,
  /** Layers alive at once while a recomputed layer runs backward. */
  liveLayers: 1.0,
  /** What 4-bit training with 32-bit norms adds to activations and logits (litgpt, LLaMA-Factory, "GPU Test"). Open runs. */
  dequantisedKept: 1.3,
  dequantisedLogits: 1.9,
  /** Mixed precision holds a 16-bit logit, its 32-bit copy, the softmax or the gradient (torchtitan 9-13, nanotron 7); 16-bit recipes work in chunks. */
  logitBytes: { mixed: 11, full: 7.2, compiled: 1.8, fused: 1 },
  /** Unused holes in the caching allocator (3-10 %). */
  fragmentation: { eager: 1.08, compiled: 1.08, tuned: 1, serving: 1, unknown: 1.08 },
  /** Context, libraries and workspaces in GB, by meter (HF: nvidia-smi shows 1.3 GB on an empty V100). */
  contextGb: { allocated: 0.15, reserved: 0.22, 'nvidia-smi': 1.55 },
  /** A serving process holds fewer workspaces than a training one (litgpt). */
  inferenceContextShare: 0.4,
  /**
   * Whole runs hold failures, evaluation and slow stages that a measured step does not (1.1-1.4; published totals are 1.3
   * times a step's). Images are also decoded and augmented on the way, and research recipes on several machines take two
   * to three times a tuned step (MAE, SwAV; DeiT's 53 h on 16 V100 say the same). Latents are computed beforehand.
   */
  wholeRun: { usual: 1.15, imagesCluster: 2.2 },
  /** Multiplies of an evaluation harness against a tuned job: short batches, padding, one server (RULER). Open runs. */
  evaluationShare: 0.29,
  /** Engine start of one evaluation task, and the storage that weights come from (RULER: about 3-4 min a task). Open runs. */
  startUpSeconds: 190,
  storageGbs: 1,
  evaluationConcurrency: 16,
  /** Usual share of the rated power that a training job draws, and fans, CPU and network on top (OLMo: 0.89 all-in). */
  powerShare: 0.8,
  nodeFactor: 1.2,
};
