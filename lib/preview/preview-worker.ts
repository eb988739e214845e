import { drawPreview } from './draw'

/** What each worker thread of the preview renderer runs. */
export default drawPreview
