import { phrase } from '../../util/say.js'
import { parseNumberedName } from '../numbered-name.js'

/** `D-17`, as people and scripts name a delivery. */
export const deliveryName = (id: number): string => `D-${id}`

/** `D-17`, `d-17` or `17` → 17. */
export const parseDeliveryName = (name: string): number =>
  parseNumberedName(name, {
    letter: 'D',
    refused: (given) => phrase`'${given}' is no delivery`,
    hint: 'deliveries are named D-12; monitor deliveries lists them',
  })
