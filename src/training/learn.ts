import { HEADS } from '../triage/heads.js'
import { GRAM_BUCKETS } from '../triage/model/grams.js'
import { createDice, shuffle } from './dice.js'
import type { Example } from './featurize.js'

const N = HEADS.length

/** What was learned, in full numbers. */
export interface Learned {
  /** Bucket by bucket, head by head. */
  readonly table: Float32Array
  readonly signs: ReadonlyMap<string, Float64Array>
  /** What the signs' own weights are worth beside it, per head. */
  readonly alpha: Float64Array
  readonly bias: Float64Array
}

export interface LearnSettings {
  readonly seed: number
  readonly epochs: number
  readonly rate: number
  /** Draws weights to nothing, grams and signs apart. */
  readonly decayGrams: number
  readonly decaySigns: number
}

export const LEARN_SETTINGS: LearnSettings = { seed: 1, epochs: 4, rate: 0.1, decayGrams: 1e-3, decaySigns: 1e-3 }

// Keeps the first steps of AdaGrad in bounds.
const START = 1e-2
const START_ALPHA = 1

/** Weights and, beside each, the sum of its squared gradients. */
interface Slab {
  readonly weights: Float32Array | Float64Array
  readonly squares: Float32Array | Float64Array
}

/**
 * Logistic regression, each head for itself, by stochastic gradient descent with AdaGrad's step for each weight (Duchi, Hazan, Singer 2011):
 * rare grams take large steps, common ones small. The signs' own weights stand in the sum from the start, so that what is learned is what they miss.
 */
export function learn(examples: readonly Example[], settings: LearnSettings = LEARN_SETTINGS): Learned {
  const codes = new Map<string, number>()
  for (const { signs } of examples) for (const [code] of signs) if (!codes.has(code)) codes.set(code, codes.size)
  const slab = (size: number, start: number, make: typeof Float32Array | typeof Float64Array): Slab => ({
    weights: new make(size),
    squares: new make(size).fill(start),
  })
  const grams = slab(GRAM_BUCKETS * N, START, Float32Array)
  const signs = slab(codes.size * N, START, Float64Array)
  const alpha = slab(N, START_ALPHA, Float64Array)
  const bias = slab(N, START_ALPHA, Float64Array)
  alpha.weights.fill(1)
  bias.weights.fill(-1.5)

  const gradients = new Float64Array(N)
  const { rate, decayGrams, decaySigns } = settings
  const step = ({ weights, squares }: Slab, at: number, amount: number, decay: number): void => {
    for (let head = 0, index = at * N; head < N; head++, index++) {
      if (gradients[head] === 0) continue
      const gradient = gradients[head]! * amount + decay * weights[index]!
      squares[index]! += gradient * gradient
      weights[index]! -= (rate * gradient) / Math.sqrt(squares[index]!)
    }
  }

  const dice = createDice(settings.seed)
  const order = examples.map((_, at) => at)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const at of shuffle(order, dice)) {
      const example = examples[at]!
      const sums = new Float64Array(N)
      const add = ({ weights }: Slab, from: number, amount: number): void => {
        for (let head = 0, index = from * N; head < N; head++, index++) sums[head]! += weights[index]! * amount
      }
      const ofPieces = 1 / Math.sqrt(Math.max(example.pieces.length, 1))
      const ofWords = 1 / Math.sqrt(Math.max(example.words.length, 1))
      for (const piece of example.pieces) add(grams, piece, ofPieces)
      for (const word of example.words) add(grams, word, ofWords)
      for (const [code, amount] of example.signs) add(signs, codes.get(code)!, amount)
      for (let head = 0; head < N; head++) {
        const odds = sums[head]! + alpha.weights[head]! * example.base[head]! + bias.weights[head]!
        const label = example.labels[head]!
        gradients[head] = Number.isNaN(label) ? 0 : 1 / (1 + Math.exp(-odds)) - label
      }
      for (const piece of example.pieces) step(grams, piece, ofPieces, decayGrams)
      for (const word of example.words) step(grams, word, ofWords, decayGrams)
      for (const [code, amount] of example.signs) step(signs, codes.get(code)!, amount, decaySigns)
      for (let head = 0; head < N; head++) {
        const gradient = gradients[head]!
        if (gradient === 0) continue
        stepOne(bias, head, gradient, rate)
        stepOne(alpha, head, gradient * example.base[head]!, rate)
      }
    }
  }
  const learned = new Map([...codes].map(([code, at]) => [code, Float64Array.from(signs.weights.subarray(at * N, at * N + N))]))
  return {
    table: grams.weights as Float32Array,
    signs: learned,
    alpha: alpha.weights as Float64Array,
    bias: bias.weights as Float64Array,
  }
}

function stepOne({ weights, squares }: Slab, at: number, gradient: number, rate: number): void {
  squares[at]! += gradient * gradient
  weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!)
}
