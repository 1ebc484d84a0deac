<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()" /></xsl:copy>
  </xsl:template>

  <xsl:template match="data/value/text()">
    <xsl:text>⟦</xsl:text>
    <xsl:call-template name="accent"><xsl:with-param name="rest" select="." /></xsl:call-template>
    <xsl:text>⟧</xsl:text>
  </xsl:template>

  <!-- Placeholders such as {0} pass through untouched. -->
  <xsl:template name="accent">
    <xsl:param name="rest" />
    <xsl:variable name="from" select="'aceinorsuzACEINORSUZ'" />
    <xsl:variable name="to" select="'áçéíñóřšúžÁÇÉÍÑÓŘŠÚŽ'" />
    <xsl:choose>
      <xsl:when test="contains($rest, '{') and contains(substring-after($rest, '{'), '}')">
        <xsl:value-of select="translate(substring-before($rest, '{'), $from, $to)" />
        <xsl:value-of select="concat('{', substring-before(substring-after($rest, '{'), '}'), '}')" />
        <xsl:call-template name="accent">
          <xsl:with-param name="rest" select="substring-after(substring-after($rest, '{'), '}')" />
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="translate($rest, $from, $to)" /></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
