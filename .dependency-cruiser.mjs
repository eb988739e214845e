import { builtinModules } from 'node:module'

const site = ['^(app|components|lib)/', '^(proxy|server|instrumentation(-node)?)\\.ts$']
const builtIn = `^(node:)?(${builtinModules.join('|')})$`
const database = '^node_modules/(better-sqlite3|kysely|pg)/'
// Started as threads, by the names of their files.
const worker = '^lib/(preview|api-reference)/(preview|reference)-worker\\.ts$'
const catalogueReader = '^lib/catalogue/(read|open|compiled)\\.ts$'

/**
 * Which module may import which; `npm run imports` checks it. Imports of types count. A comment is what the check says to
 * whoever breaks its rule.
 */
export default {
  forbidden: [
    forbid(
      'no-cycle',
      'Modules that import each other cannot be understood, tested or loaded apart: move what both need to a third.',
      {},
      { circular: true },
    ),
    forbid('resolvable', 'No such module: correct the path, or install the package.', {}, { couldNotResolve: true }),
    forbid(
      'used',
      'Nothing that runs imports this: use it or remove it.',
      {
        path: ['^(app|scripts)/', '^[^/]+$', worker],
      },
      { path: '^(components|lib)/.+\\.tsx?$', pathNot: worker, reachable: false },
    ),
    forbid(
      'full-name',
      'Import from another folder by its full name: @/lib/…, @/components/… Only a neighbour is ./…',
      // In names such as [tool] brackets would be read as part of the expression.
      { path: '^([^[(]+)/' },
      { pathNot: '^$1/', dependencyTypes: ['local'], dependencyTypesNot: ['aliased'] },
    ),
    forbid(
      'no-tests-in-site',
      'The site does not depend on how it is built or tested: move what it needs to lib/ or components/.',
      { path: site },
      { path: '^(scripts|tests)/' },
    ),

    forbid(
      'routes-are-private',
      'A route keeps its files to itself: move what two routes share to components/, lib/ or app/_lib/.',
      { path: '^app/' },
      { path: '^app/.+/', pathNot: '^app/_lib/', dependencyTypes: ['aliased'] },
    ),
    forbid(
      'request-in-app',
      'Only app/ and proxy.ts read requests, cookies and headers: pass what you need as an argument.',
      { pathNot: ['^(app|tests)/', '^proxy\\.ts$'] },
      { path: '^node_modules/next/(headers|server)\\.' },
    ),

    forbid(
      'components-below-app',
      'Components are drawn by routes and do not import them: pass what they need as props.',
      { path: '^components/' },
      { path: '^app/' },
    ),
    forbid(
      'plain-props',
      'Components take plain props: no configuration, requests or database, and of Next only next/link and next/form. Load it in app/.',
      { path: '^components/' },
      {
        path: ['^lib/(config|signing)\\.ts$', '^lib/(database|http)/', '^node_modules/next/(?!(link|form)\\.)'],
      },
    ),
    forbid(
      'no-effects-in-components',
      'This leads a component to the disk, the network, the database or cookies: take plain props, and keep types apart from what reads.',
      { path: '^components/' },
      { path: [builtIn, database, '^node_modules/(cookie|nodemailer)/'], reachable: true },
    ),

    forbid(
      'lib-without-react',
      'lib is the program without React and without Next: return data, and draw it in components/ or app/.',
      { path: '^lib/' },
      { path: ['^(app|components)/', '^node_modules/(react|react-dom|next|@react-email/[^/]+)/'] },
    ),
    forbid(
      'pure-without-node',
      'This is pure: no disk, no clock, no randomness. Pass in what was read.',
      { path: '^lib/(badges|bookmarks|changes|comparison|documents|imports|lists|mcp|pricing)/' },
      { path: builtIn },
    ),
    forbid(
      'pure-without-packages',
      'This is pure and loaded by browsers: no packages. Parse and check where data comes in.',
      { path: '^lib/(bookmarks|comparison)/' },
      { path: '^node_modules/' },
    ),
    forbid(
      'prices-with-big',
      'This is pure and loaded by browsers: no packages but big.js, because prices are decimal numbers and are computed exactly.',
      { path: '^lib/pricing/' },
      { path: '^node_modules/', pathNot: '^node_modules/(@types/)?big\\.js/' },
    ),
    forbid(
      'disk-in-reader',
      'In lib/catalogue only read.ts, compiled.ts and version.ts touch the disk: pass in what was read.',
      { path: '^lib/catalogue/', pathNot: '/(read|compiled|version)\\.ts$' },
      { path: builtIn },
    ),
    only(
      'catalogue',
      ['catalogue/(?!(open|search)\\.ts$)'],
      ['catalogue/'],
      'The catalogue stands on its own: comparisons, visitors and mail are built on it, not into it.',
    ),
    only(
      'opened-catalogue',
      ['catalogue/(open|search)\\.ts$'],
      ['catalogue/', '(config|process-wide)\\.ts$', 'observability/logger\\.ts$'],
      'The catalogue is opened with the configuration alone.',
    ),
    only(
      'comparison',
      ['comparison/'],
      [
        'carried-parameters\\.ts$',
        'catalogue/(as-of|catalogue|dates|facts|fields|memoize|release|row-keys|schema|slug|words)\\.ts$',
        'comparison/',
        'lists/query\\.ts$',
        'pricing/',
      ],
      "A comparison is made from the catalogue's types, its facts, its rule for slugs, prices and what a query asks for: pass in anything else.",
    ),
    only(
      'pricing',
      ['pricing/'],
      [
        'carried-parameters\\.ts$',
        'catalogue/(catalogue|dates|facts|offer-schema|slug|source-name|validity|words)\\.ts$',
        'lists/query\\.ts$',
        'pricing/',
      ],
      "A price is made from the catalogue's types and what a query asks for: pass in anything else.",
    ),
    only(
      'imports',
      ['imports/'],
      ['catalogue/(?!(read|compiled|open|search|link)\\.ts$)', 'imports/'],
      'An import turns a list into offers and facts of the catalogue: pass in the file that was read.',
    ),
    only(
      'lists',
      ['lists/'],
      [
        'catalogue/(catalogue|dates|facts|memoize|offer-schema|release|schema|slug|words)\\.ts$',
        'comparison/',
        'lists/',
        'pricing/',
        'site\\.ts$',
      ],
      'A list is made from the catalogue, its prices and what comparisons say of its tools: pass in anything else.',
    ),
    only(
      'changes',
      ['changes/'],
      [
        'catalogue/(as-of|catalogue|dates|facts|memoize|schema|slug|source-name|validity|words)\\.ts$',
        'changes/',
        'comparison/',
        'lists/',
        'pricing/',
        'site\\.ts$',
      ],
      'What changed is read from the dated records of the catalogue: pass in the day, and write feeds in lib/documents.',
    ),
    only(
      'mcp',
      ['mcp/'],
      [
        'api/',
        'catalogue/(?!(read|compiled|open|version)\\.ts$)',
        'changes/',
        'comparison/',
        'documents/',
        'lists/',
        'mcp/',
        'observability/logger\\.ts$',
        'page-ref\\.ts$',
        'pricing/',
        'site\\.ts$',
      ],
      'Answers to assistants are made from the catalogue and say what its pages say: pass in the catalogue and the day, and read requests in app/mcp.',
    ),
    only(
      'bookmarks',
      ['bookmarks/'],
      ['bookmarks/', 'catalogue/(catalogue|schema|slug|words)\\.ts$', 'comparison/', 'site\\.ts$'],
      'Bookmarks know the names of tools and comparisons and what the panel says of them: pass in anything else.',
    ),
    only(
      'badges',
      ['badges/'],
      [
        'badges/',
        'bookmarks/format-price\\.ts$',
        'catalogue/(catalogue|words)\\.ts$',
        'community/tally\\.ts$',
        'comparison/',
        'documents/xml-characters\\.ts$',
        'parameters/parameter\\.ts$',
        'pricing/',
        '(carried-parameters|colours|html|site)\\.ts$',
      ],
      'A badge is made from the catalogue, its prices, a comparison and votes that were counted: pass in anything else.',
    ),
    only(
      'api-reference',
      ['api-reference/'],
      [
        'api/openapi\\.ts$',
        'api-reference/',
        'catalogue/catalogue\\.ts$',
        'documents/memoize\\.ts$',
        'worker-file\\.ts$',
      ],
      'The reference is drawn from the description of the API alone: add what it should say there.',
    ),
    only(
      'database',
      ['database/'],
      ['database/', 'process-wide\\.ts$', 'observability/(logger|metrics)\\.ts$'],
      'The database knows tables and engines: what rows mean belongs to lib/community or lib/newsletter.',
    ),
    only(
      'community',
      ['community/'],
      ['community/', 'database/', '(config|process-wide|signing)\\.ts$'],
      'Votes know visitors and the database: pass in what a tool is and who asks.',
    ),
    only(
      'api',
      ['api/'],
      [
        'api/',
        'catalogue/(?!(read|compiled|open|version)\\.ts$)',
        'changes/',
        'comparison/',
        'documents/',
        'lists/',
        'parameters/',
        'pricing/',
        'site\\.ts$',
      ],
      'An answer of the API is made from the catalogue, the day, the address of the site and checked parameters: pass those in, and answer requests in app/.',
    ),
    only(
      'logger-and-metrics',
      ['observability/(log-levels|logger|metrics|redact)\\.ts$'],
      ['observability/(log-levels|logger|metrics|redact)\\.ts$', 'process-wide\\.ts$'],
      'Every part of lib may log and count, so what they do it with imports none of them: observe a part in another file of this folder.',
    ),
    forbid(
      'newsletter',
      'The newsletter knows subscribers, mail and the database: pass in the catalogue; it needs neither votes nor the web.',
      { path: '^lib/newsletter/' },
      { path: [catalogueReader, '^lib/(community|documents|http|preview)/'], pathNot: '^lib/documents/prose\\.ts$' },
    ),
    forbid(
      'documents-and-previews',
      "Documents and previews are made from the catalogue and the site's address alone, so that each address has one: pass those in.",
      { path: '^lib/(documents|preview)/' },
      {
        path: [catalogueReader, '^lib/(community|database|documents|http|preview)/', '^lib/(config|signing)\\.ts$'],
        pathNot: '^lib/$1/',
      },
    ),
  ],
}

/**
 * @param {string} name
 * @param {string} comment
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['from']} from
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['to'] & { reachable?: boolean }} to
 */
function forbid(name, comment, from, to) {
  return { name, comment, severity: /** @type {const} */ ('error'), from, to }
}

/**
 * Parts of lib that may import only these parts of lib.
 * @param {string} name
 * @param {string[]} parts
 * @param {string[]} allowed
 * @param {string} comment
 */
function only(name, parts, allowed, comment) {
  const below = (/** @type {string} */ part) => `^lib/${part}`
  return forbid(name, comment, { path: parts.map(below) }, { path: '^lib/', pathNot: allowed.map(below) })
}
