import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { useWords } from '../hooks/useWords';
import { PERMISSIONS } from '../permissions';
import { ConflictPage } from './ConflictPage/ConflictPage';
import { ConflictsPage } from './ConflictsPage/ConflictsPage';
import { ReviewPage } from './ReviewPage/ReviewPage';
import { RunPage } from './RunPage/RunPage';
import { RunsPage } from './RunsPage/RunsPage';
import { SourcesPage } from './SourcesPage/SourcesPage';

/** The pages of Copydesk, for those who may read them. */
export default function App() {
  const words = useWords();
  return (
    <Page.Protect permissions={PERMISSIONS.read}>
      <Page.Title>{words('plugin.name')}</Page.Title>
      <Routes>
        <Route index element={<SourcesPage />} />
        <Route path="runs" element={<RunsPage />} />
        <Route path="runs/:documentId" element={<RunPage />} />
        <Route path="conflicts" element={<ConflictsPage />} />
        <Route path="conflicts/:documentId" element={<ConflictPage />} />
        <Route path="review" element={<ReviewPage />} />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Page.Protect>
  );
}
