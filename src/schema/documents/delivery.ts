import * as z from 'zod'
import { DELIVERY_STATES } from '../../model/alert.js'
import * as leaf from '../leaf.js'
import { line, listing } from '../listing.js'

/** What every listing says of a delivery. */
export const delivery = z
  .object({
    delivery: leaf.deliveryName('Name of the delivery.'),
    receiver: leaf.text('Id of the receiver.'),
    state: leaf.oneOf(DELIVERY_STATES, 'pending: waits or is tried again; failed: given up; dropped: given up by a person.'),
    reason: leaf.text('Why it was sent: first, new, repeat, resolved, …'),
    created_at: leaf.instant('When it was decided.'),
    sent_at: leaf.instant('When the receiver took it.').nullable(),
    attempts: leaf.count('How often it was tried.'),
    last_error: leaf.text('What was wrong last, without a secret.').nullable(),
    dropped_by: leaf.text('Who gave it up.').nullable(),
    update_of: leaf.deliveryName('The delivery whose message this one brings up to date.').nullable(),
  })
  .meta({ id: 'delivery', description: 'One message to one receiver.' })

export const deliveryLog = z
  .object({
    ...delivery.shape,
    next_at: leaf.instant('When it is tried next; null: not by itself any more.').nullable(),
    group: leaf.text('Cases that are told together.'),
    cases: z.array(leaf.caseName('Name of a case.')).describe('Cases that it tells of.'),
  })
  .meta({ id: 'logged-delivery', description: 'One message to one receiver, in the log of all.' })

export const receiver = z
  .object({
    receiver: leaf.text('Id of the receiver.'),
    receiver_type: leaf.text('Type of the receiver.'),
    health: leaf.oneOf(
      ['new', 'ok', 'failing', 'refusing', 'changed'],
      'new: never tried; refusing: takes nothing until somebody mends it; changed: it failed, and was configured anew since.',
    ),
    last_sent_at: leaf.instant('When something last got through.').nullable(),
    failing_since: leaf.instant('First failure since then; null: it works.').nullable(),
    not_before: leaf.instant('It is not tried before.').nullable(),
    error: leaf.text('What was wrong last, without a secret.').nullable(),
  })
  .meta({ id: 'receiver', description: 'A receiver, and how it stands.' })

export const deliveries = listing({
  commands: ['deliveries', 'deliveries retry', 'deliveries drop'],
  title: 'Deliveries',
  plural: 'deliveries',
  singular: 'delivery',
  row: deliveryLog,
  tail: { receivers: z.array(receiver) },
  more: [line('receiver', receiver.shape)],
})
