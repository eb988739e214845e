import { drawPreview } from './draw'

/** What a thread of the painter runs. */
export default drawPreview
