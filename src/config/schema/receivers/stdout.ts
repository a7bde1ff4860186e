import { receiverType } from './receiver-type.js'

export const stdout = receiverType({ type: 'stdout', what: 'Prints alerts', local: true, keys: {}, options: () => null })
