/** One row number, or the first and the last of consecutive ones. */
export type Span = number | readonly [first: number, last: number]

const spanOf = (first: number, last: number): Span => (first === last ? first : [first, last])
const firstOf = (span: Span): number => (typeof span === 'number' ? span : span[0])
const lastOf = (span: Span): number => (typeof span === 'number' ? span : span[1])

/** Sorted row numbers in a compact form: rows written together are mostly consecutive. */
export class RowSpans {
  readonly #spans: Span[] = []

  add(row: number): void {
    const at = this.#placeOf(row)
    const [before, after] = [this.#spans[at - 1], this.#spans[at]]
    const goesOn = before !== undefined && lastOf(before) === row - 1
    const leadsOn = after !== undefined && firstOf(after) === row + 1
    const span = spanOf(goesOn ? firstOf(before) : row, leadsOn ? lastOf(after) : row)
    this.#spans.splice(goesOn ? at - 1 : at, Number(goesOn) + Number(leadsOn), span)
  }

  /** As they are now. */
  told(): readonly Span[] {
    return [...this.#spans]
  }

  /** How many spans stand before a row; mostly all. */
  #placeOf(row: number): number {
    let [low, high] = [0, this.#spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (firstOf(this.#spans[middle]!) < row) low = middle + 1
      else high = middle
    }
    return low
  }
}

export function* rowsIn(spans: readonly Span[]): Generator<number> {
  for (const span of spans) for (let row = firstOf(span); row <= lastOf(span); row += 1) yield row
}
