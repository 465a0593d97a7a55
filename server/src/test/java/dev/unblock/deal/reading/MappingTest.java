package dev.unblock.deal.reading;

import static dev.unblock.deal.reading.Opening.file;
import static dev.unblock.deal.reading.Opening.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.mapping.ColumnFormat;
import dev.unblock.deal.reading.mapping.MappedColumn;
import dev.unblock.deal.reading.mapping.Mapping;
import dev.unblock.deal.reading.mapping.MappingNote;
import dev.unblock.deal.reading.mapping.MappingNotes;
import dev.unblock.deal.reading.mapping.Proposal;
import dev.unblock.deal.reading.mapping.Survey;
import dev.unblock.deal.reading.table.Table;
import dev.unblock.deal.reading.value.AmountFormat;
import dev.unblock.deal.reading.value.DateOrder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which field each column holds. */
class MappingTest {
    @TempDir
    Path folder = Path.of("");

    private record Mapped(Survey survey, Mapping mapping, Proposal proposal) {
        List<MappingNote> notes() {
            return MappingNotes.of(mapping, survey);
        }
    }

    private Mapped mapped(String text) {
        Table table = table(file(folder, text));
        Survey survey = new Survey(table);
        assertThat(table.read(survey::add)).isEmpty();
        Proposal proposal = new Proposal(table.columns(), survey, "CNY");
        return new Mapped(survey, proposal.mapping(), proposal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                // HubSpot, English and Chinese and German
                "Record ID|Deal Name|Deal Stage|Pipeline|Amount|Close Date|Deal owner|Forecast category|Deal probability|Next step|Create Date"
                        + "|Associated Company|Associated Company IDs|Closed Lost Reason|Original Traffic Source"
                        + "#EXTERNAL_ID|NAME|STAGE||AMOUNT|CLOSE_DATE|OWNER|CATEGORY|PROBABILITY|NEXT_STEP|CREATED_ON|ACCOUNT||LOST_REASON|SOURCE",
                "记录 ID|交易名称|交易阶段|金额|结束日期|交易所有者|创建日期#EXTERNAL_ID|NAME|STAGE|AMOUNT|CLOSE_DATE|OWNER|CREATED_ON",
                "Datensatz-ID|Deal-Name|Deal-Phase|Betrag|Abschlussdatum|Zuständiger Mitarbeiter|Erstelldatum"
                        + "#EXTERNAL_ID|NAME|STAGE|AMOUNT|CLOSE_DATE|OWNER|CREATED_ON",
                // Salesforce
                "Opportunity Owner|Account Name|Opportunity Name|Stage|Fiscal Period|Amount Currency|Amount|Expected Revenue|Probability (%)|Age"
                        + "|Close Date|Created Date|Next Step|Lead Source|Type|Opportunity ID"
                        + "#OWNER|ACCOUNT|NAME|STAGE||CURRENCY|AMOUNT||PROBABILITY||CLOSE_DATE|CREATED_ON|NEXT_STEP|SOURCE||EXTERNAL_ID",
                "业务机会所有人|客户名称|业务机会名称|阶段|金额|可能性 (%)|结束日期|下一步#OWNER|ACCOUNT|NAME|STAGE|AMOUNT|PROBABILITY|CLOSE_DATE|NEXT_STEP",
                "Opportunity-Inhaber|Accountname|Opportunity-Name|Phase|Betrag|Wahrscheinlichkeit (%)|Schlusstermin"
                        + "#OWNER|ACCOUNT|NAME|STAGE|AMOUNT|PROBABILITY|CLOSE_DATE",
                // 纷享销客, 销售易
                "商机名称（必填）|客户名称|商机金额（元）|预计成交日期|销售阶段|赢率|负责人|输单原因|下次跟进时间|创建时间"
                        + "#NAME|ACCOUNT|AMOUNT|CLOSE_DATE|STAGE|PROBABILITY|OWNER|LOST_REASON|NEXT_STEP_DATE|CREATED_ON",
                "销售机会名称|客户|销售金额|结单日期|销售阶段|可能性|销售机会所有人|商机来源|标签"
                        + "#NAME|ACCOUNT|AMOUNT|CLOSE_DATE|STAGE|PROBABILITY|OWNER|SOURCE|TAGS",
                // Pipedrive, Zoho, Odoo
                "Deal - ID|Deal - Title|Deal - Organization|Deal - Value|Deal - Currency|Deal - Stage|Deal - Owner|Deal - Expected close date"
                        + "|Deal - Won time|Deal - Lost reason#EXTERNAL_ID|NAME|ACCOUNT|AMOUNT|CURRENCY|STAGE|OWNER|CLOSE_DATE|CLOSED_ON|LOST_REASON",
                "Record Id|Deal Owner|Deal Name|Account Name|Amount|Closing Date|Stage|Probability|Expected Revenue|Lead Source|Tag"
                        + "#EXTERNAL_ID|OWNER|NAME|ACCOUNT|AMOUNT|CLOSE_DATE|STAGE|PROBABILITY||SOURCE|TAGS",
                "Opportunity|Customer|Salesperson|Expected Revenue|Expected Closing|Stage|Probability|Tags|Lost Reason"
                        + "#NAME|ACCOUNT|OWNER|AMOUNT|CLOSE_DATE|STAGE|PROBABILITY|TAGS|LOST_REASON"
            })
    void labelsOfKnownSystems(String labels, String fields) {
        Mapped mapped = mapped(labels.replace('|', '\t') + "\nx\ty\n");
        assertThat(mapped.mapping().columns())
                .extracting(column -> Objects.toString(column.field(), ""))
                .containsExactly(fields.split("\\|", -1));
        assertThat(mapped.notes()).isEmpty();
    }

    @Test
    void twoColumnsForOneFieldAndAMissingNameAreSaid() {
        Mapped mapped = mapped("Owner,Deal Owner,Amount,Foo\na,b,1,c\n");
        assertThat(mapped.mapping().columns())
                .extracting(MappedColumn::field)
                .containsExactly(DealField.OWNER, null, DealField.AMOUNT, null);
        assertThat(mapped.mapping().unmapped()).extracting(MappedColumn::label).containsExactly("Deal Owner", "Foo");
        assertThat(mapped.notes())
                .containsExactly(
                        new MappingNote.NoName(),
                        new MappingNote.SeveralColumns(DealField.OWNER, List.of("Owner", "Deal Owner")));
    }

    @Test
    void whatColumnsDoNotTellIsAsked() {
        Mapped mapped = mapped(
                "Name,Close Date,Amount,Probability\na,3/4/2027,\"1,250\",1\nb,5/6/2027,1.250,0\nc,5/7/2027,$5,0\n");
        assertThat(mapped.notes())
                .containsExactly(
                        new MappingNote.OrderAsked(1, "Close Date"),
                        new MappingNote.MarksAsked(2, "Amount"),
                        new MappingNote.SignAssumed(
                                2,
                                "Amount",
                                "$",
                                "USD",
                                List.of("USD", "CAD", "AUD", "HKD", "SGD", "TWD", "NZD", "MXN")),
                        new MappingNote.ScaleAsked(3, "Probability"));
        Mapping answered = mapped.mapping().with(1, DealField.CLOSE_DATE, new ColumnFormat.Days(DateOrder.DAY_FIRST));
        assertThat(MappingNotes.of(answered, mapped.survey()))
                .noneMatch(note -> note instanceof MappingNote.OrderAsked);
    }

    @Test
    void peopleMapAColumnByHandAndItsFormatIsFoundInItsValues() {
        Mapped mapped = mapped("Name,Foo,Close Date\na,15/1/2027,\nb,3/4/2027,\n");
        Mapping changed =
                mapped.mapping().with(1, DealField.CLOSE_DATE, mapped.proposal().format(1, DealField.CLOSE_DATE));
        assertThat(changed.columns())
                .containsExactly(
                        new MappedColumn(0, "Name", DealField.NAME, new ColumnFormat.Plain()),
                        new MappedColumn(1, "Foo", DealField.CLOSE_DATE, new ColumnFormat.Days(DateOrder.DAY_FIRST)),
                        new MappedColumn(2, "Close Date", null, new ColumnFormat.Plain()));
    }

    @Test
    void theNextFileIsReadLikeTheOneBeforeAsFarAsItDoesNotTellItself() {
        Mapped first = mapped("Foo,Close Date,Amount\na,3/4/2027,$5\nb,5/6/2027,1\n");
        AmountFormat dollars = new AmountFormat(null, Map.of("$", "CAD"), BigDecimal.ONE, "CAD");
        Mapping said = first.mapping()
                .with(0, DealField.NAME, new ColumnFormat.Plain())
                .with(1, DealField.CLOSE_DATE, new ColumnFormat.Days(DateOrder.DAY_FIRST))
                .with(2, DealField.AMOUNT, new ColumnFormat.Amounts(dollars));
        Mapping next =
                mapped("foo,Close date,Amount\na,7/8/2027,$7\n").proposal().like(said);
        assertThat(next.columns())
                .extracting(MappedColumn::field)
                .containsExactly(DealField.NAME, DealField.CLOSE_DATE, DealField.AMOUNT);
        assertThat(next.columns())
                .extracting(MappedColumn::format)
                .containsExactly(
                        new ColumnFormat.Plain(),
                        new ColumnFormat.Days(DateOrder.DAY_FIRST),
                        new ColumnFormat.Amounts(dollars));
        Mapped american = mapped("Foo,Close Date,Amount\na,1/15/2027,\"1,200.50\"\n");
        assertThat(american.proposal().like(said).columns().get(1).format())
                .isEqualTo(new ColumnFormat.Days(DateOrder.MONTH_FIRST));
        assertThat(MappingNotes.of(said, american.survey())).contains(new MappingNote.OrderAsked(1, "Close Date"));
    }

    @Test
    void aMappingIsRememberedUnderItsLabelsHoweverTheyAreSpelled() {
        List<String> labels = List.of("Deal Name", "金额（元）");
        assertThat(Mapping.fingerprint(List.of("deal  NAME", "金额(元)"))).isEqualTo(Mapping.fingerprint(labels));
        assertThat(Stream.of(List.of("Deal Name"), List.of("金额（元）", "Deal Name"), List.of("Deal", "Name金额元"))
                        .map(Mapping::fingerprint))
                .doesNotContain(Mapping.fingerprint(labels));
        assertThat(mapped("Deal Name,金额（元）\na,1\n").mapping().fingerprint()).isEqualTo(Mapping.fingerprint(labels));
    }
}
