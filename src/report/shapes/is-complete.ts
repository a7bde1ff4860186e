import type { Report } from '../../model/report.js'

/** Whether everything that the figures are about could be seen, of others as of the own company. */
export const isComplete = ({ unknown, beside }: Pick<Report, 'unknown' | 'beside'>): boolean =>
  unknown.length === 0 && beside.every((other) => !('fault' in other) && other.unknown.length === 0)
