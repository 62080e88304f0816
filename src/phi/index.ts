export { PHI_CATEGORIES, type PhiCategory, type PhiSpan } from './category.js';
export { detect } from './detect.js';
export { mask } from './mask.js';
export { createTyper, type PhiTyper } from './typer.js';
export type { DetectOptions, PhiPack } from './options.js';
