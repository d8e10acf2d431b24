<SUBMISSION>
<ACCESSION-NUMBER>0000990012-02-000001
<TYPE>NT-NSAR
<PUBLIC-DOCUMENT-COUNT>1
<PERIOD>20011231
<FILING-DATE>20020301
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>GREYSTILE BALANCED FUND
<CIK>0000990012
</COMPANY-DATA>
<FILING-VALUES>
<FORM-TYPE>NT-NSAR
<ACT>34
<FILE-NUMBER>811-90012
</FILING-VALUES>
</FILER>
<DOCUMENT>
<TYPE>NT-NSAR
<SEQUENCE>1
<TEXT>
FORM 12b-25
NOTIFICATION OF LATE FILING

SEC File Number: 811-90012

(Check One):
   Form 10-K      ____
   Form 20-F      ____
   Form N-SAR     __X__

For Period Ended: December 31, 2001

If the notification relates to a portion of the filing checked above, identify
the Item(s) to which the notification relates: ______

PART I - REGISTRANT INFORMATION

Full Name of Registrant
     Greystile Balanced Fund

Address of Principal Executive Office (Street and Number)
     60 Meridian Square

City, State and Zip Code
     Hartford, CT  06103

PART II - RULES 12b-25(b) AND (c)

(Check box if appropriate)

__X__  (a) The reasons described in reasonable detail in Part III of this form
could not be eliminated without unreasonable effort or expense;

PART III - NARRATIVE

State below in reasonable detail why the report could not be filed within the
prescribed time period.

The custodian's statements came by sea.

PART IV - OTHER INFORMATION

(1) Name and telephone number of person to contact in regard to this
notification

Una Fairweather   555   010-1212

(2) Have all other periodic reports required under Section 13 or 15(d) of the
Securities Exchange Act of 1934 been filed? If answer is no, identify
report(s).   Yes __X__   No ____

(3) Is it anticipated that any significant change in results of operations from
the corresponding period for the last fiscal year will be reflected by the
earnings statements to be included in the subject report or portion thereof?
Yes ____   No __X__

Greystile Balanced Fund
(Name of Registrant as Specified in Charter)

has caused this notification to be signed on its behalf by the undersigned
hereunto duly authorized.

Date: March 1, 2002
By: /s/ Una Fairweather
Una Fairweather, Secretary
</TEXT>
</DOCUMENT>
</SUBMISSION>
