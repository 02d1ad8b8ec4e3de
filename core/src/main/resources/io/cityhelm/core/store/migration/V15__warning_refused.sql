-- A first message that the platform refused is not over any more: it waits until somebody corrects it or gives it up.
UPDATE warning SET over = 0 WHERE json_extract(state, '$.stage') = 'REJECTED';
