/** What is shown of a list, or how many are left out in this place. */
export type Piece<T> = { readonly shown: T } | { readonly left: number }

/** To leave out so few would save nothing: the line that counts them takes room too. */
const FEW = 3

/** A list in its order, of which only some are shown. */
export function extract<T>(all: readonly T[], isKept: (each: T, index: number) => boolean): Piece<T>[] {
  const pieces: Piece<T>[] = []
  let left: T[] = []
  const close = (): void => {
    if (left.length > FEW) pieces.push({ left: left.length })
    else pieces.push(...left.map((shown) => ({ shown })))
    left = []
  }
  for (const [index, each] of all.entries()) {
    if (isKept(each, index)) {
      close()
      pieces.push({ shown: each })
    } else left.push(each)
  }
  close()
  return pieces
}

export const whole = <T>(all: readonly T[]): Piece<T>[] => all.map((shown) => ({ shown }))

/** How what is shown is written, and what stands in the place of what is not. */
interface Writing<T> {
  readonly shown: (each: T) => readonly string[]
  readonly left: (count: number, isFirst: boolean) => readonly string[]
}

export function pieceLines<T>(pieces: readonly Piece<T>[], { shown, left }: Writing<T>): string[] {
  const firstGap = pieces.findIndex((piece) => 'left' in piece)
  return pieces.flatMap((piece, index) => ('shown' in piece ? shown(piece.shown) : left(piece.left, index === firstGap)))
}

/** The first and the last of many that say much the same. */
export const ends = <T>(all: readonly T[], count: number): readonly T[] =>
  all.length <= 2 * count ? all : [...all.slice(0, count), ...all.slice(-count)]

/** Of those that are of a kind the first and the last, and all others. */
export function endsOf<T>(all: readonly T[], isOfKind: (each: T) => boolean, count: number): Piece<T>[] {
  const places = all.flatMap((each, index) => (isOfKind(each) ? [index] : []))
  const left = new Set(places.slice(count, -count))
  return extract(all, (_, index) => !left.has(index))
}
