import { EXIT, MonitorError } from '../util/errors.js'

/** `D-17`, as people and scripts name a delivery. */
export const deliveryName = (id: number): string => `D-${id}`

/** `D-17`, `d-17` or `17` → 17. */
export function parseDeliveryName(name: string): number {
  const match = /^(?:d-)?([1-9]\d{0,14})$/i.exec(name.trim())
  if (match === null)
    throw new MonitorError(`'${name}' is no delivery`, {
      exit: EXIT.usage,
      hint: 'deliveries are named D-17; monitor deliveries lists them',
    })
  return Number(match[1])
}
