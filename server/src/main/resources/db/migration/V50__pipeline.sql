-- The statistics over a team's deals read only these two indexes: the deals and their histories themselves are ten times as
-- large. Writing deals waits while an index is made, for about a second for a million of them.
create index deal_pipeline on deal (team_id, id)
    include (stage_id, source, owner, amount, currency, created_on, closed_on);
create index deal_stage_changes on deal_change (team_id, deal_id, at, id) include (says) where field = 'STAGE';
