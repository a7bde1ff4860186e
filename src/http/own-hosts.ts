import { isIP } from 'node:net'
import { bareHost, type Resolve } from './guarded-lookup.js'
import { isPrivateAddress } from './private-address.js'

/** Which hosts are in the operator's own network, where politeness towards strangers is not needed. Asked once for each name. */
export class OwnHosts {
  readonly #known = new Map<string, boolean | Promise<boolean>>()
  readonly #resolve: Resolve

  constructor(resolve: Resolve) {
    this.#resolve = resolve
  }

  has(hostname: string): boolean | Promise<boolean> {
    const known = this.#known.get(hostname)
    if (known !== undefined) return known
    const literal = bareHost(hostname)
    const answer = isIP(literal) !== 0 ? isPrivateAddress(literal) : this.#ask(hostname)
    this.#known.set(hostname, answer)
    return answer
  }

  // A name that cannot be resolved is left to the request, which tells the error.
  async #ask(hostname: string): Promise<boolean> {
    const found = await this.#resolve(hostname).catch(() => [])
    const own = found.length > 0 && found.every(({ address }) => isPrivateAddress(address))
    this.#known.set(hostname, own)
    return own
  }
}
