import { dirname } from 'node:path';

/** A static export, as clinics' sites mostly are; a server works the same. The packages lie one folder up here. */
export default { output: 'export', basePath: '/next', trailingSlash: true, turbopack: { root: dirname(import.meta.dirname) } };
