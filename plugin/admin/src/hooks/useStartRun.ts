import { useNavigate } from 'react-router-dom';
import { useStartRunMutation } from '../api/copydesk-api';
import { RUN_PATH } from '../paths';
import { useProblemNotice } from './useProblemNotice';

/** Starts a run of a source and goes to its report; says so if it cannot be started. */
export function useStartRun(source: string): { start: (how: { dryRun: boolean }) => Promise<void>; isStarting: boolean } {
  const [startRun, { isLoading: isStarting }] = useStartRunMutation();
  const navigate = useNavigate();
  const showProblem = useProblemNotice();
  const start = async ({ dryRun }: { dryRun: boolean }) => {
    const answer = await startRun({ source, dryRun });
    if ('error' in answer) showProblem(answer.error);
    else navigate(RUN_PATH(answer.data.documentId));
  };
  return { start, isStarting };
}
