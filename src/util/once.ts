/**
 * A function that runs once, however often it is called. `import()` of a module that is loaded already still takes 50 µs and more: as
 * much as to ask the database about a source.
 */
export function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | null = null
  return () => {
    made ??= { result: make() }
    return made.result
  }
}
