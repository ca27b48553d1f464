/** The content types, in the order of DESIGN: what editors curate, then the ledger, the runs and the evidence, which stay hidden. */
import { articleLayout } from '../content-manager-layout/article';
import { initiativeLayout } from '../content-manager-layout/initiative';
import { organizationLayout } from '../content-manager-layout/organization';
import article from './article/schema.json';
import organization from './organization/schema.json';
import initiative from './initiative/schema.json';
import source from './source/schema.json';
import sourceText from './source-text/schema.json';
import importRun from './import-run/schema.json';
import importRunItem from './import-run-item/schema.json';
import conflict from './conflict/schema.json';
import lease from './lease/schema.json';
import mention from './mention/schema.json';
import similarKey from './similar-key/schema.json';
import earlierValue from './earlier-value/schema.json';
import entityMerge from './entity-merge/schema.json';
import nearKey from './near-key/schema.json';
import likeness from './likeness/schema.json';
import statedFigure from './stated-figure/schema.json';

export default {
  article: { schema: { ...article, config: articleLayout } },
  organization: { schema: { ...organization, config: organizationLayout } },
  initiative: { schema: { ...initiative, config: initiativeLayout } },
  source: { schema: source },
  'source-text': { schema: sourceText },
  'import-run': { schema: importRun },
  'import-run-item': { schema: importRunItem },
  conflict: { schema: conflict },
  lease: { schema: lease },
  mention: { schema: mention },
  'similar-key': { schema: similarKey },
  'earlier-value': { schema: earlierValue },
  'entity-merge': { schema: entityMerge },
  'near-key': { schema: nearKey },
  likeness: { schema: likeness },
  'stated-figure': { schema: statedFigure },
};
