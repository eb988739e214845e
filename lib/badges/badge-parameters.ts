import { oneOf } from '@/lib/parameters/parameter'
import { badgeShows, badgeThemes } from './badge'

/** The parameters of a badge. */
export const badgeShape = {
  show: oneOf(badgeShows).default('panel').describe('What the badge shows'),
  theme: oneOf(badgeThemes).default('light').describe('The ground that the badge stands on'),
}
