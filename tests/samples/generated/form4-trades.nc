<SUBMISSION>
<ACCESSION-NUMBER>0001999001-24-000042
<TYPE>4
<PUBLIC-DOCUMENT-COUNT>1
<PERIOD>20240522
<FILING-DATE>20240524
<DATE-OF-FILING-DATE-CHANGE>20240524
<REPORTING-OWNER>
<OWNER-DATA>
<CONFORMED-NAME>OAKES MARGUERITE T
<CIK>0001999101
<ASSIGNED-SIC>3320
</OWNER-DATA>
<FILING-VALUES>
<FORM-TYPE>4
<ACT>34
<FILE-NUMBER>001-39901
<FILM-NUMBER>24000042
</FILING-VALUES>
<MAIL-ADDRESS>
<STREET1>40 QUARRY LANE
<CITY>HARTWELL
<STATE>OH
<ZIP>45011
</MAIL-ADDRESS>
<FORMER-COMPANY>
<FORMER-CONFORMED-NAME>Brindle Stove Works
<DATE-CHANGED>19990704
</FORMER-COMPANY>
</REPORTING-OWNER>
<ISSUER>
<COMPANY-DATA>
<CONFORMED-NAME>Brindle Foundry Corp
<CIK>0001999001
<ASSIGNED-SIC>3320
</COMPANY-DATA>
<FILING-VALUES>
<FORM-TYPE>4
<ACT>34
<FILE-NUMBER>001-39901
<FILM-NUMBER>24000042
</FILING-VALUES>
<MAIL-ADDRESS>
<STREET1>40 QUARRY LANE
<CITY>HARTWELL
<STATE>OH
<ZIP>45011
</MAIL-ADDRESS>
<FORMER-COMPANY>
<FORMER-CONFORMED-NAME>Brindle Stove Works
<DATE-CHANGED>19990704
</FORMER-COMPANY>
</ISSUER>
<DOCUMENT>
<TYPE>4
<SEQUENCE>1
<FILENAME>form4.xml
<DESCRIPTION>PRIMARY DOCUMENT
<TEXT>
<XML>
<?xml version="1.0"?>
<ownershipDocument>
    <schemaVersion>X0508</schemaVersion>
    <documentType>4</documentType>
    <periodOfReport>2024-05-22</periodOfReport>
    <notSubjectToSection16>0</notSubjectToSection16>
    <issuer>
        <issuerCik>0001999001</issuerCik>
        <issuerName>Brindle Foundry Corp</issuerName>
        <issuerTradingSymbol>BRFC</issuerTradingSymbol>
    </issuer>
    <reportingOwner>
        <reportingOwnerId>
            <rptOwnerCik>0001999101</rptOwnerCik>
            <rptOwnerName>OAKES MARGUERITE T</rptOwnerName>
        </reportingOwnerId>
        <reportingOwnerAddress>
            <rptOwnerStreet1>40 QUARRY LANE</rptOwnerStreet1>
            <rptOwnerStreet2>SUITE 7</rptOwnerStreet2>
            <rptOwnerCity>HARTWELL</rptOwnerCity>
            <rptOwnerState>OH</rptOwnerState>
            <rptOwnerZipCode>45011</rptOwnerZipCode>
        </reportingOwnerAddress>
        <reportingOwnerRelationship>
            <isDirector>1</isDirector>
            <isOfficer>1</isOfficer>
            <officerTitle>Chief Executive Officer</officerTitle>
        </reportingOwnerRelationship>
    </reportingOwner>
    <aff10b5One>1</aff10b5One>
    <nonDerivativeTable>
        <nonDerivativeTransaction>
            <securityTitle>
                <value>Common Stock</value>
            </securityTitle>
            <transactionDate>
                <value>2024-05-22</value>
            </transactionDate>
            <transactionCoding>
                <transactionFormType>4</transactionFormType>
                <transactionCode>P</transactionCode>
                <equitySwapInvolved>0</equitySwapInvolved>
            </transactionCoding>
            <transactionAmounts>
                <transactionShares>
                    <value>1983</value>
                </transactionShares>
                <transactionPricePerShare>
                    <value>14.3856</value>
                    <footnoteId id="F1"/>
                </transactionPricePerShare>
                <transactionAcquiredDisposedCode>
                    <value>A</value>
                </transactionAcquiredDisposedCode>
            </transactionAmounts>
            <postTransactionAmounts>
                <sharesOwnedFollowingTransaction>
                    <value>22245</value>
                </sharesOwnedFollowingTransaction>
            </postTransactionAmounts>
            <ownershipNature>
                <directOrIndirectOwnership>
                    <value>D</value>
                </directOrIndirectOwnership>
            </ownershipNature>
        </nonDerivativeTransaction>
        <nonDerivativeTransaction>
            <securityTitle>
                <value>Common Stock</value>
            </securityTitle>
            <transactionDate>
                <value>2024-05-23</value>
            </transactionDate>
            <transactionCoding>
                <transactionFormType>4</transactionFormType>
                <transactionCode>S</transactionCode>
                <equitySwapInvolved>0</equitySwapInvolved>
            </transactionCoding>
            <transactionAmounts>
                <transactionShares>
                    <value>500</value>
                </transactionShares>
                <transactionPricePerShare>
                    <value>15.5</value>
                </transactionPricePerShare>
                <transactionAcquiredDisposedCode>
                    <value>D</value>
                </transactionAcquiredDisposedCode>
            </transactionAmounts>
            <postTransactionAmounts>
                <sharesOwnedFollowingTransaction>
                    <value>21745</value>
                </sharesOwnedFollowingTransaction>
            </postTransactionAmounts>
            <ownershipNature>
                <directOrIndirectOwnership>
                    <value>D</value>
                </directOrIndirectOwnership>
            </ownershipNature>
        </nonDerivativeTransaction>
        <nonDerivativeHolding>
            <securityTitle>
                <value>13% Series D Preferred Stock</value>
            </securityTitle>
            <postTransactionAmounts>
                <sharesOwnedFollowingTransaction>
                    <value>110</value>
                </sharesOwnedFollowingTransaction>
            </postTransactionAmounts>
            <ownershipNature>
                <directOrIndirectOwnership>
                    <value>I</value>
                </directOrIndirectOwnership>
                <natureOfOwnership>
                    <value>By Oakes Family Trust</value>
                    <footnoteId id="F2"/>
                </natureOfOwnership>
            </ownershipNature>
        </nonDerivativeHolding>
    </nonDerivativeTable>
    <footnotes>
        <footnote id="F1">Weighted average of purchases between $14.36 and $14.40.</footnote>
        <footnote id="F2">Ms. Oakes is the trustee &amp; may be deemed an owner of the shares.</footnote>
    </footnotes>
    <remarks>The plan was adopted on February 2, 2024.</remarks>
    <ownerSignature>
        <signatureName>/s/ Marguerite T. Oakes</signatureName>
        <signatureDate>2024-05-24</signatureDate>
    </ownerSignature>
</ownershipDocument>
</XML>
</TEXT>
</DOCUMENT>
</SUBMISSION>
