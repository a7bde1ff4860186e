import type { CommandReceiverOptions } from '../../../model/receiver-options/command.js'
import { argv } from '../argv.js'
import { receiverType } from './receiver-type.js'

export const command = receiverType({
  type: 'command',
  what: 'Runs a program with the alert as JSON on its standard input',
  local: true,
  keys: { command: argv.describe('Program and arguments, without a shell; ./ is the folder of this file') },
  options: (given): CommandReceiverOptions => ({ command: given.command }),
})
