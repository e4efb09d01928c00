package app.kith.campaign.ui;

/**
 * What stands beside the list of campaigns.
 *
 * @param editor a draft
 * @param preview the message as somebody gets it
 * @param result what became of it
 */
public record CampaignParts(
    CampaignEditorViewModel editor,
    CampaignPreviewViewModel preview,
    CampaignResultViewModel result) {}
