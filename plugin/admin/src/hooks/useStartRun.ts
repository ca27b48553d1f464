import { useNavigate } from 'react-router-dom';
import type { StartRun } from '../../../shared/admin-api';
import { useStartRunMutation } from '../api/copydesk-api';
import { RUN_PATH } from '../paths';
import { useProblemNotice } from './useProblemNotice';

type How = StartRun['request']['body'];

/** Starts a run of a source and goes to its report; says so if it cannot be started. */
export function useStartRun(source: string): { start: (how: How) => Promise<void>; isStarting: boolean } {
  const [startRun, { isLoading: isStarting }] = useStartRunMutation();
  const navigate = useNavigate();
  const showProblem = useProblemNotice();
  const start = async (how: How) => {
    const answer = await startRun({ source, ...how });
    if ('error' in answer) showProblem(answer.error);
    else navigate(RUN_PATH(answer.data.documentId));
  };
  return { start, isStarting };
}
