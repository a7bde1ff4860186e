/**
 * One listener on each caller's AbortSignal, however many requests wait on it: a poll hands the same signal to
 * thousands, and Node warns of a leak at the eleventh listener.
 */
export class SignalHub {
  readonly #waiting = new WeakMap<AbortSignal, Set<() => void>>()

  /** Calls back when the signal is aborted; returns how to stop listening. */
  listen(signal: AbortSignal, onAbort: () => void): () => void {
    const waiting = this.#waiting.get(signal) ?? this.#open(signal)
    waiting.add(onAbort)
    return () => waiting.delete(onAbort)
  }

  #open(signal: AbortSignal): Set<() => void> {
    const waiting = new Set<() => void>()
    this.#waiting.set(signal, waiting)
    const tell = () => {
      for (const onAbort of waiting) onAbort()
    }
    signal.addEventListener('abort', tell, { once: true })
    return waiting
  }
}
