import type { AlertsConfig } from '../../model/config.js'
import { phrase, type Said } from '../../util/say.js'
import type { CheckFinding } from './finding.js'

type Routing = Pick<AlertsConfig, 'routes' | 'receivers' | 'operator' | 'fairness'>

const warning = (message: Said, hint: string): CheckFinding => ({ area: 'config', level: 'warning', message, hint })

/** What is written in the routes, and comes to nothing: nobody sees that until somebody should have been told. */
export const routeFindings = (alerts: Routing): CheckFinding[] => [...shadowed(alerts), ...unnamed(alerts)]

function shadowed({ routes }: Routing): CheckFinding[] {
  const all = routes.findIndex(({ match }) => Object.keys(match).length === 0)
  const later = all === -1 ? [] : routes.slice(all + 1)
  return later.map((_, index) =>
    warning(
      phrase`route ${all + index + 2} is never reached, for route ${all + 1} matches every case`,
      'the first that matches counts: put the one without conditions last',
    ),
  )
}

function unnamed({ routes, receivers, operator, fairness }: Routing): CheckFinding[] {
  const told = [...routes.flatMap(({ to, escalate = [] }) => [...to, ...escalate.flatMap((step) => step.to)]), ...operator.to]
  const named = new Set([...told, ...(fairness?.to ?? [])])
  return receivers
    .filter(({ id }) => !named.has(id))
    .map(({ id }) =>
      warning(phrase`receiver ${id} is told of nothing: no route names it`, 'name it in alerts.routes, or take it out'),
    )
}
