const FULL = '★'
const EMPTY = '☆'
const MOST = 5

/**
 * The title of a review with its rating: `★☆☆☆☆ Geht nicht`. This way it is visible everywhere, a changed rating is an edit, and the language of
 * the text is not affected.
 */
export function starred(rating: number | null, title: string | null): string | null {
  if (rating === null || !Number.isInteger(rating) || rating < 1 || rating > MOST) return title
  const stars = FULL.repeat(rating) + EMPTY.repeat(MOST - rating)
  return title === null || title.trim() === '' ? stars : `${stars} ${title}`
}
