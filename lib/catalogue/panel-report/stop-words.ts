/** Words of English that stand in any text. A form with an apostrophe is listed where it is not one of these without it. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again against ago all almost alone along already also although always am among an and another any
  anybody anyone anything anywhere are aren't around as at away back be because become becomes been before began begin behind
  being below beside besides between beyond both but by call called came can can't cannot come comes could couldn't did didn't
  do does doesn't doing don't done down during each either else elsewhere enough even ever every everybody everyone
  everything everywhere except far few fewer first for four from get gets give given gives go goes going gone got had hadn't
  half has hasn't have haven't having he her here hers him his how however i i'd i'll i'm i've if in instead into is isn't it
  its itself just keep keeps kept know known knows last later least less let lets like little long longer made make makes
  making many may me mean means might mine more most much must my need needs neither never next no nobody none nor not
  nothing now nowhere of off often on once one only onto or other others our ours out over own part per perhaps put quite
  rather really same say says second see seem seems seen set several shall she should shouldn't since so some somebody
  someone something somewhere still stop such sure take taken takes tell than that the their theirs them themselves then
  there therefore these they they're thing things third this those though three through thus till to today together too
  took toward towards twice two under unless until up upon us use used uses using very want wants was wasn't way we we've
  well went were weren't what whatever when where whether which while who whole whom whose why will with within without won't
  work works would wouldn't yes yet you you'll you're you've your yours yourself`.split(/\s+/),
)
