import adminArticles from './admin-articles';
import adminConflicts from './admin-conflicts';
import adminMerges from './admin-merges';
import adminReview from './admin-review';
import adminRuns from './admin-runs';
import adminSources from './admin-sources';

export const adminControllers = {
  ...{ 'admin-sources': adminSources, 'admin-runs': adminRuns, 'admin-articles': adminArticles, 'admin-merges': adminMerges },
  ...{ 'admin-review': adminReview, 'admin-conflicts': adminConflicts },
};
