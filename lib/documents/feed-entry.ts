/** One review or price change in a feed, without characters that XML forbids. */
export type FeedEntry = {
  /** Made of slugs, and of model and day for a price: what is told of the same thing later does not create a new entry. */
  id: string
  title: string
  link: string
  /** The start of the day on which a review was first written, or anything else was told. */
  published: Date
  /**
   * The start of the day on which a review was last revised, or else written; of a price change its first day, or the day of the
   * source that announces it.
   */
  updated: Date
  summary: string
  html: string
  author: { name: string; link: string }
  category: { slug: string; name: string }
}
