// What people ask a million mentions, of which three in ten are cases; aims are multiples of the CPU time of `node -e 0`.
const RARE = 'Glasfaser'
const COMMON = 'Antwort'

export const QUESTIONS = [
  ['unanswered', 3],
  [`unanswered --search ${COMMON} --severity high`, 3],
  ['unanswered --group-by source', 3],
  ...['', '--sort newest', '--kind suggestion', '--language fr', '--severity critical', '--assignee rosa', '--since 7d'].map(
    (filter) => [`cases --limit 50 ${filter}`, 12],
  ),
  ['cases --limit 50 --until 700d', 12],
  ['cases --limit 50 --author Rosa_Rar', 12],
  [`cases --limit 50 --search ${RARE}`, 12],
  [`cases --limit 50 --search ${COMMON}`, 20],
  [`cases --limit 50 --search ${COMMON} --kind suggestion`, 20],
  ...['', '--sort oldest', '--source f3', '--kind suggestion', '--language fr', '--severity critical', '--author Rosa_Rar'].map(
    (filter) => [`mentions --limit 50 ${filter}`, 6],
  ),
  ['mentions --limit 50 --since 7d', 6],
  ['mentions --limit 50 --until 700d', 6],
  [`mentions --limit 50 --search ${RARE}`, 3],
  [`mentions --limit 50 --search ${RARE} --kind suggestion`, 3],
  [`mentions --limit 50 --search ${COMMON}`, 3],
  [`mentions --limit 50 --search ${COMMON} --kind suggestion`, 8],
  ['mentions --count', 3],
  [`mentions --count --search ${COMMON}`, 12],
  ['mentions --group-by kind', 15],
  ['mentions --group-by day', 25],
  ...['--overdue', '--due-within 3h', '--sort overdue --limit 50', '--overdue --count', '--overdue --group-by source'].map(
    (filter) => [`cases ${filter}`, 6],
  ),
  ['cases --limit 50 --follow-up', 12],
  // Nobody reacted to any of 210,000 answers: each is in question.
  ['cases --follow-up --count', 45],
  ['cases --count', 8],
  ['cases --group-by state', 10],
  ['cases --group-by policy', 20],
  ['cases --group-by status', 60],
]

/** Listed whole, to be written while they are read; aims are megabytes. */
export const STREAMS = [
  ...['cases --ndjson', 'cases --ndjson --sort newest', 'cases --ndjson --sort overdue'].map((listing) => [listing, 200]),
  ['mentions --ndjson', 160],
]

/** A question as argv; an underscore is a blank within a name. */
export const argvOf = (question) =>
  question
    .split(' ')
    .filter(Boolean)
    .map((word) => word.replace('_', ' '))
