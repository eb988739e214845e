import { drawReference } from './draw-reference'

/** The entry point of the worker thread. */
export default drawReference
