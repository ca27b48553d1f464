import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import type { ArticleOriginRecord } from '../../../shared/records';
import { useFieldWords } from '../hooks/useFieldWords';
import { useWords } from '../hooks/useWords';
import { WrittenBy } from './WrittenBy';
import { WrittenValue } from './WrittenValue';

/** What the importer last wrote, field by field, to read beside what stands in the form now. */
export function WrittenDialog({ written, writers }: Pick<ArticleOriginRecord, 'written' | 'writers'>) {
  const words = useWords();
  const { labelOf } = useFieldWords('article');
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="tertiary" size="S" startIcon={<Eye />} fullWidth>
          {words('origin.written')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header closeLabel={words('dialog.close')}>
          <Modal.Title>{words('origin.written')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {written.map(({ field, text }) => (
              <Box key={field}>
                <Typography variant="sigma" textColor="neutral600" tag="h3">
                  {labelOf(field)}
                </Typography>
                <WrittenValue field={field} text={text} />
                <WrittenBy writer={writers.find((writer) => writer.field === field)} />
              </Box>
            ))}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
