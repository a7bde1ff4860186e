import type { Config } from '../../model/config.js'
import { usableHints } from '../../triage/subject/usable-hints.js'
import { phrase } from '../../util/say.js'
import type { CheckFinding } from './finding.js'

/** Brands that ask for a word beside their name and name none: nearly all that is said of them would be taken for something else, in silence. */
export const brandFindings = ({ company: { brands } }: Pick<Config, 'company'>): CheckFinding[] =>
  brands
    .filter((brand) => brand.hints !== undefined && usableHints(brand).length === 0)
    .map(({ name }) => ({
      area: 'config',
      level: 'warning',
      message: phrase`brand ${name}: hints has no word that can stand beside the name, so its bare name in a text hardly ever means you`,
      hint: 'name some words (Vertrag, Filiale), or leave hints out: then the name always means you',
    }))
