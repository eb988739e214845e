import { drawPreview } from './draw'

/** The entry point of the worker threads. */
export default drawPreview
