/** A share with what chance allows it to be: Wilson's interval, 95 %. */
export interface Share {
  readonly of: number
  readonly value: number
  readonly low: number
  readonly high: number
}

const Z = 1.96

export function shareOf(count: number, of: number): Share {
  if (of === 0) return { of, value: Number.NaN, low: 0, high: 1 }
  const value = count / of
  const middle = (value + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of)
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((value * (1 - value)) / of + Z ** 2 / (4 * of ** 2))
  return { of, value, low: middle - half, high: Math.min(1, middle + half) }
}

/** One text: which brand it is about, and which one was found. */
export interface Compared {
  readonly wanted: string | null
  readonly got: string | null
}

/** Precision: of the texts that were taken for one about a brand, how many are. Recall: of those that are, how many were found. */
export interface Figures {
  readonly precision: Share
  readonly recall: Share
}

export function figuresOf(all: readonly Compared[]): Figures {
  const right = all.filter(({ wanted, got }) => got !== null && got === wanted).length
  return {
    precision: shareOf(right, all.filter(({ got }) => got !== null).length),
    recall: shareOf(right, all.filter(({ wanted }) => wanted !== null).length),
  }
}

export const percent = ({ value, low, high, of }: Share): string =>
  `${(100 * value).toFixed(1).padStart(5)} % (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)}, n ${of})`
