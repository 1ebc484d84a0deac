// Unpacks Chromium and its libraries into the temp folder and prints both places.
import { tmpdir } from 'node:os';
import { join } from 'node:path';

process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
const { default: chromium } = await import('@sparticuz/chromium');
console.log(JSON.stringify({ path: await chromium.executablePath(), libraries: join(tmpdir(), 'al2023', 'lib') }));
